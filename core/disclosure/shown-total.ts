import type { WasShown } from '#core/disclosure/earlier.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';

/** What the third row at `alla` is, by what is shown. */
export const shownTotal = ({ bases }: Pick<WasShown, 'bases'>, { lattices }: Setting): ShownVariable['total'] =>
  lattices.samtliga.blocks.some(({ id, gender, kind }) => kind === 'printed' && gender === 'samtliga' && bases.has(id)) ? 'samtliga' : 'kvinnor_och_man';
