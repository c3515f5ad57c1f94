/** Where a number comes from: a source and the place in it, or `basis`, "estimate:" with its reasoning. */
export type Origin = { source?: string | undefined; where?: string | undefined; basis?: string | undefined }
export type Names = { clinical: string; plain: string; also: string[] }
export type Table = Record<string, number>
export type Valued = Origin & { value: number }
