// Shows that there is something new, and opens the chat where it stands. Nothing is kept here.
"use strict";

const CHAT = "/chat";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const said = event.data ? event.data.json() : {};
  const shown = { body: said.body || "", tag: "work", renotify: true };
  event.waitUntil(self.registration.showNotification(said.title || self.location.host, shown));
});

async function openChat() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find((page) => new URL(page.url).pathname === CHAT);
  return open ? open.focus() : self.clients.openWindow(CHAT);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openChat());
});
