import type { Plugin } from 'vite'

/** What the page may do: run and fetch its own files, nothing else. `docs/how-to/host-the-web-app.md` gives it as a header. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the content security policy into the built page, for hosts that cannot send headers. */
export const policy = (): Plugin => ({
  name: 'legwise-policy',
  apply: 'build',
  transformIndexHtml: (html) => html.replace('<!--policy-->', `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
})
