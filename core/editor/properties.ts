import { AREA_LEVELS, GENDER_CLASSES, MISSING, ROLES } from '#core/questionnaire/custom-properties.ts';
import { PAGE_MODES } from '#core/questionnaire/page-mode.ts';
import { PICTOGRAMS } from '#core/view/pictograms.ts';

/** The properties that are understood, by SurveyJS class: those of `docs/surveyjs.md`, which a test compares with survey-core's schema. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  question: ['name', 'visibleIf', 'title', 'description', 'isRequired', 'requiredIf', 'requiredErrorText', 'validators', 'showCommentArea', 'role', 'pair', 'topic', 'sensitive', 'unreported', 'areaLevel', 'pictogram', 'signVideo', 'audio'],
  survey: ['$schema', 'locale', 'title', 'description', 'elements', 'questionsOnPageMode', 'publish', 'audience', 'purpose', 'controller', 'legalBasis', 'contact', 'retention', 'minimumCell', 'areaLevel', 'easyReadReview', 'askHelp', 'explain', 'signVideo', 'audio'],
  page: ['name', 'elements', 'visibleIf', 'title', 'description'],
  panel: ['name', 'elements', 'visibleIf', 'title', 'description'],
  html: ['name', 'visibleIf', 'html'],
  text: ['inputType', 'inputSize', 'autocomplete', 'min', 'max', 'step', 'maxLength'],
  comment: ['maxLength', 'rows'],
  radiogroup: ['choices', 'showOtherItem', 'showNoneItem', 'showRefuseItem', 'showDontKnowItem', 'noneText', 'refuseText', 'dontKnowText', 'otherText'],
  dropdown: ['choices', 'showOtherItem', 'showNoneItem', 'showRefuseItem', 'showDontKnowItem', 'noneText', 'refuseText', 'dontKnowText', 'otherText'],
  boolean: ['labelTrue', 'labelFalse', 'valueTrue', 'valueFalse'],
  rating: ['rateCount', 'rateValues', 'rateMin', 'rateMax', 'rateStep', 'minRateDescription', 'maxRateDescription'],
  checkbox: ['choices', 'showOtherItem', 'showNoneItem', 'showRefuseItem', 'showDontKnowItem', 'noneText', 'refuseText', 'dontKnowText', 'otherText', 'showSelectAllItem', 'maxSelectedChoices', 'minSelectedChoices', 'selectAllText'],
  multipletext: ['items'],
  matrix: ['columns', 'rows', 'eachRowRequired', 'cellType'],
  matrixdropdown: ['columns', 'choices', 'cellType', 'rows'],
  ranking: ['choices', 'maxSelectedChoices', 'minSelectedChoices', 'selectToRankEnabled'],
  choiceitem: ['value', 'text', 'visibleIf', 'topic', 'sensitive', 'consents', 'counts', 'score', 'missing', 'audio', 'pictogram', 'showCommentArea', 'isCommentRequired', 'isExclusive'],
  itemvalue: ['value', 'text', 'topic', 'sensitive', 'pictogram'],
  multipletextitem: ['name', 'isRequired', 'inputType', 'title', 'maxLength', 'inputSize', 'requiredErrorText', 'validators', 'topic', 'sensitive', 'pictogram'],
  matrixdropdowncolumn: ['name', 'title', 'cellType', 'isRequired', 'requiredErrorText', 'validators', 'role', 'topic', 'sensitive', 'pictogram'],
  numericvalidator: ['text', 'minValue', 'maxValue'],
  textvalidator: ['text', 'minLength', 'maxLength', 'allowDigits'],
  regexvalidator: ['text', 'regex', 'caseInsensitive'],
  emailvalidator: ['text'],
  answercountvalidator: ['text', 'minCount', 'maxCount'],
  expressionvalidator: ['text', 'expression'],
};

/** What survey-core gives an object by where it stands, and its schema does not have. */
export const BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  survey: ['pages'],
  question: ['type', 'commentText'],
  panel: ['type'],
  html: ['type'],
  matrixdropdowncolumn: ['choices', 'minSelectedChoices', 'maxSelectedChoices'],
  ...Object.fromEntries(Object.keys(PROPERTIES).filter((name) => name.endsWith('validator')).map((name) => [name, ['type']])),
};

/** Types with what they are, named here and not taken from the registry: that has survey-core with it, five times the editor. */
export const TYPE_HELP: Readonly<Record<string, string>> = {
  radiogroup: 'Välj ett svar.',
  dropdown: 'Välj ett svar i en lista. Svårare än radiogroup för många.',
  checkbox: 'Välj flera svar.',
  text: 'En kort text, ett tal eller ett datum.',
  comment: 'En lång text med egna ord.',
  boolean: 'Ja eller nej.',
  rating: 'En skala.',
  multipletext: 'Flera korta texter i en fråga.',
  matrix: 'Flera rader med samma svar.',
  matrixdropdown: 'En tabell där varje kolumn är en fråga.',
  ranking: 'Ordna det viktigaste först.',
  panel: 'Frågor som hör ihop.',
  html: 'Text utan fråga.',
};

/** Everything that may stand in an object of a class, in the order that it is suggested. */
export const propertiesOf = (name: string): readonly string[] => {
  const shared = name in TYPE_HELP && name !== 'panel' && name !== 'html' ? propertiesOf('question') : [];
  return [...new Set([...(BY_PLACE[name] ?? []), ...shared, ...(PROPERTIES[name] ?? [])])];
};

/** The values of properties that have few. Of `locale` and `pictogram` they are the usual ones: others may stand there too. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: Object.keys(TYPE_HELP),
  role: ROLES,
  counts: GENDER_CLASSES,
  missing: MISSING,
  areaLevel: AREA_LEVELS,
  locale: ['sv', 'sv-simple'],
  questionsOnPageMode: PAGE_MODES,
  inputType: ['text', 'number', 'date', 'email', 'tel', 'url', 'time', 'month', 'week', 'datetime-local', 'color', 'password', 'range'],
  cellType: ['radio', 'radiogroup', 'checkbox', 'dropdown'],
  pictogram: PICTOGRAMS,
};
