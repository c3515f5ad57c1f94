// Keeps every file of one version of the app, so that it works without a network. A new version waits until no page of the old
// one is open: an interview is never changed under somebody's hands.
const NAME = 'legwise-VERSION'
const FILES = ['FILES']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', (event) => {
  const old = async () => (await caches.keys()).filter((name) => name.startsWith('legwise-') && name !== NAME)
  event.waitUntil(old().then((names) => Promise.all(names.map((name) => caches.delete(name)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  const kept = request.mode === 'navigate' ? './' : request
  event.respondWith(
    caches.open(NAME).then(async (cache) => {
      const found = await cache.match(kept, { ignoreSearch: request.mode === 'navigate' })
      if (found) return found
      const answer = await fetch(request)
      // Languages are many, and few open the reasoning of an estimate: what is read is kept from then on.
      if (answer.ok && /\/(languages\/|knowledge-estimates-)/.test(request.url)) await cache.put(request, answer.clone())
      return answer
    }),
  )
})
