import type { RequestHandler } from 'express';

/** The mark (`Mark` in client/components/icons), in a colour that is seen on light and dark tabs alike. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M20 3.5a16 16 0 1 1-8.6 29.5L4 36l2.6-7.6A16 16 0 0 1 20 3.5Z" fill="#fff" stroke="#0f7a66" stroke-width="4" stroke-linejoin="round"/><circle cx="20" cy="19.5" r="6.5" fill="#0f7a66"/></svg>';

/** Every browser asks for an icon, one that reads no page at `/favicon.ico`. Kept for a week, so that it is asked for once. */
export const sendIcon: RequestHandler = (_, response) => void response.set('Cache-Control', 'public, max-age=604800').type('image/svg+xml').send(ICON);
