import axe from 'axe-core';

// Put into a page of the preview by the page that checks it (check.ts), which reads it there.
Object.assign(globalThis, { axe });
