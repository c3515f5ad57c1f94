import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Command } from 'commander'
import { buildWeb } from '../set-up/web.js'
import { EXIT, Refused } from './exit.ts'
import { serveWeb } from './web/serve.ts'

const ROOT = join(import.meta.dirname, '..')

/** Adds the verb `web`: the web app, on this machine alone. */
export function web(program: Command): void {
  program
    .command('web')
    .description('the web app, served to this machine alone; prints its address and opens it where there is a desktop')
    .option('--port <number>', 'a port; a free one when left out', (text) => Number(text))
    .option('--no-open', 'only print the address')
    .addHelpText('after', '\nExamples:\n  $ legwise web\n  $ legwise web --port 8080 --no-open\nCtrl-C stops it.')
    .action(async ({ port, open }: { port?: number; open: boolean }) => {
      const { built, failed } = buildWeb(ROOT)
      if (failed !== undefined)
        throw new Refused(
          [
            {
              level: 'error',
              at: 'web',
              what: `The web app could not be built.\n${failed}`,
              tip: 'Mend it, then run the same command again.',
            },
          ],
          EXIT.unready,
        )
      if (built) process.stderr.write('legwise: the web app has been built\n')
      const { address } = await serveWeb(join(ROOT, 'web', 'dist'), port).catch((e: NodeJS.ErrnoException) => {
        const what = e.code === 'EADDRINUSE' ? `Port ${port} is taken.` : e.message
        throw new Refused([{ level: 'error', at: '--port', what, tip: 'Leave --port out, and a free one is taken.' }], EXIT.refused)
      })
      process.stdout.write(`legwise is open at ${address}\nCtrl-C stops it.\n`)
      if (open && hasDesktop()) show(address)
    })
}

const hasDesktop = (): boolean =>
  process.stdout.isTTY === true &&
  (process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))

/** Opens the address in the browser; where that does not work, the address has been printed. */
function show(address: string): void {
  const [program, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  spawn(program!, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
