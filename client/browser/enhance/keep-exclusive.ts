import { announce } from '#client/browser/enhance/announce.ts';

/** "None of these" takes away the other choices, and they take away it; "choose all" ticks the rest. It is always told. */
export const keepExclusive = (set: HTMLElement): void => {
  set.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const boxes = [...set.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    if (isAll(target)) tickAll(boxes, target.checked);
    else if (target.checked) untick(boxes, target, set.dataset);
    const all = boxes.find(isAll);
    if (all) all.checked = boxes.every((box) => box.checked || isAll(box) || isExclusive(box));
  });
};

const isAll = (box: HTMLInputElement): boolean => box.hasAttribute('data-select-all');
const isExclusive = (box: HTMLInputElement): boolean => box.hasAttribute('data-exclusive');

/** All but the exclusive ones, which are taken away. */
const tickAll = (boxes: readonly HTMLInputElement[], checked: boolean): void => {
  for (const box of boxes) box.checked = checked && !isExclusive(box);
};

const untick = (boxes: readonly HTMLInputElement[], chosen: HTMLInputElement, texts: DOMStringMap): void => {
  const gone = boxes.filter((box) => box !== chosen && box.checked && !isAll(box) && (isExclusive(chosen) || isExclusive(box)));
  for (const box of gone) box.checked = false;
  const none = isExclusive(chosen) ? chosen : gone[0];
  if (gone.length > 0) announce(chosen.form, ((isExclusive(chosen) ? texts['cleared'] : texts['replaced']) ?? '').replace('{none}', wordsOf(none)));
};

const wordsOf = (box: HTMLInputElement | undefined): string => box?.labels?.[0]?.textContent.trim() ?? '';
