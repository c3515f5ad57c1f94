/** Moves the focus as a spreadsheet does, from the last row into the next grid of the sheet. @returns false when the key moves nothing */
export function moved(cell: HTMLInputElement, key: string, back: boolean): boolean {
  const table = cell.closest('table')!
  const row = cell.closest('tr')!
  const inRow = [...row.querySelectorAll<HTMLInputElement>('.cell')]
  const column = inRow.indexOf(cell)
  const rows = [...table.querySelectorAll('tr[data-row]')]
  const focus = (tr: Element | undefined, at: number) => {
    const cells = [...(tr?.querySelectorAll<HTMLInputElement>('.cell') ?? [])]
    cells[Math.min(at, cells.length - 1)]?.focus()
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    focus(row, Math.max(0, column + (key === 'ArrowLeft' ? -1 : 1)))
    return true
  }
  const down = key === 'ArrowDown' || (key === 'Enter' && !back)
  if (!down && key !== 'ArrowUp' && key !== 'Enter') return false
  const next = rows[rows.indexOf(row) + (down ? 1 : -1)]
  if (next) {
    focus(next, column)
    return true
  }
  // Enter goes on at the top of the next column; then, as the arrows do, in the next grid.
  if (key === 'Enter' && (down ? column === 0 : column === 1) && rows.some((r) => r.querySelectorAll('.cell').length > 1)) {
    focus(down ? rows[0] : rows.at(-1), down ? 1 : 0)
    return true
  }
  const tables = [...document.querySelectorAll('table[data-grid]')].filter((grid) => grid.checkVisibility())
  const other = tables[tables.indexOf(table) + (down ? 1 : -1)]
  const others = [...(other?.querySelectorAll('tr[data-row]') ?? [])]
  focus(down ? others[0] : others.at(-1), key === 'Enter' ? (down ? 0 : 1) : column)
  return true
}
