const CALM = '(prefers-reduced-motion: reduce)';

/** Brings what is read into view, gliding only where motion is wanted. The focus stays where it is. */
export const showPlace = (element: Element): void => {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const calm = matchMedia(CALM).matches || document.documentElement.dataset['motion'] === 'calm';
  element.scrollIntoView({ block: bottom - top > innerHeight ? 'start' : 'center', behavior: calm ? 'instant' : 'smooth' });
};
