import { keepKeys } from '#client/browser/review/keys.ts';

// The page works without this. The browser has gone to the answer itself where the address says so.
keepKeys(document);
