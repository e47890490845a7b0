import { describe } from 'vitest';
import { lookAtPages } from '#test/client/look-at-pages.ts';

describe('on a desktop axe finds nothing, in light and dark colours, and nothing scrolls sideways', () => {
  lookAtPages({ viewport: { width: 1280, height: 900 } }, [{ colorScheme: 'dark', contrast: 'no-preference' }]);
});
