import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { FigureStatus, PublishedFigure } from '#core/disclosure/published-figure.ts';

/** The word for a figure that is not shown, whatever the reason: the reasons must look alike. */
export const NOT_SHOWN = 'Visas inte';

const REMARKS: Readonly<Record<FigureStatus, string>> = { ok: '', low_base: 'Osäkert, få svar', suppressed: NOT_SHOWN, not_applicable: 'Ingen har svarat' };

/** `Anmärkning` of files for people; '' where there is nothing to say. */
export const remarkOf = (status: FigureStatus): string => REMARKS[status];

/** Women first, then men, then the total. */
export const GENDERS: readonly GenderRow[] = ['kvinnor', 'man', 'kvinnor_och_man', 'samtliga'];

export const GENDER_NAMES: Readonly<Record<GenderRow, string>> = { kvinnor: 'Kvinnor', man: 'Män', kvinnor_och_man: 'Kvinnor och män', samtliga: 'Samtliga' };

export const LEVEL_NAMES: Readonly<Record<PublishedFigure['area']['level'], string>> = { kommun: 'Kommun', forbund: 'Samordningsförbund', alla: 'Alla' };

/** Means, medians, indices: figures that are no counts have ids that begin with `_`. */
export const isMeasure = (answerId: string): boolean => answerId.startsWith('_');
