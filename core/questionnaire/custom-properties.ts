/** A property of ours in SurveyJS JSON, as `Serializer.addProperty` wants it. */
export interface CustomProperty {
  readonly name: string;
  readonly type?: 'boolean' | 'number' | 'text';
  readonly isLocalizable?: boolean;
  readonly choices?: readonly string[];
}

export const ROLES = ['consent', 'gender', 'area', 'group', 'need', 'importance', 'satisfaction', 'barrier', 'suggestion', 'help', 'background'] as const;
export const MISSING = ['dontKnow', 'refused', 'notApplicable'] as const;
export const GENDER_CLASSES = ['woman', 'man', 'other'] as const;
export const AREA_LEVELS = ['kommun', 'forbund'] as const;

const topic: CustomProperty = { name: 'topic', type: 'text' };
const sensitive: CustomProperty = { name: 'sensitive', type: 'boolean' };
const media: readonly CustomProperty[] = [{ name: 'pictogram', type: 'text' }];
const audio: CustomProperty = { name: 'audio' };
const role: CustomProperty = { name: 'role', choices: ROLES };

/** Our properties by SurveyJS class: registered with survey-core, and known to its schema and editors. */
export const CUSTOM_PROPERTIES: Readonly<Record<string, readonly CustomProperty[]>> = {
  survey: [
    { name: 'publish', type: 'boolean' },
    { name: 'audience', isLocalizable: true },
    { name: 'purpose', isLocalizable: true },
    { name: 'controller', isLocalizable: true },
    { name: 'legalBasis', isLocalizable: true },
    { name: 'contact' },
    { name: 'retention', type: 'number' },
    { name: 'minimumCell', type: 'number' },
    { name: 'areaLevel', choices: AREA_LEVELS },
    { name: 'easyReadReview' },
    { name: 'askHelp', type: 'boolean' },
    { name: 'explain' },
    { name: 'signVideo' },
    audio,
  ],
  question: [role, { name: 'pair', type: 'text' }, topic, sensitive, { name: 'unreported', type: 'boolean' }, { name: 'areaLevel', choices: AREA_LEVELS }, { name: 'signVideo' }, audio, ...media],
  multipletextitem: [topic, sensitive, ...media],
  matrixdropdowncolumn: [role, topic, sensitive, ...media],
  itemvalue: [
    topic,
    sensitive,
    { name: 'consents', type: 'boolean' },
    { name: 'counts', choices: GENDER_CLASSES },
    { name: 'score', type: 'number' },
    { name: 'missing', choices: MISSING },
    audio,
    ...media,
  ],
};
