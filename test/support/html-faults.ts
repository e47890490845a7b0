import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes some names in camel case and void elements with a slash: HTML knows no difference.
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Boxes of one question share its name, as radios and buttons do.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'submit'] }],
    // One long line: the length of a line is no matter of HTML.
    'no-trailing-whitespace': 'off',
    // JAWS reads the description of a fieldset with text fields only with the role (govuk-frontend, date-input).
    'no-redundant-role': 'off',
    // The browser's own list of element types has no say over a title in two languages.
    'long-title': 'off',
    // Numbers people dial are kept together by a style, not by signs that a dialler would trip over.
    'tel-non-breaking': 'off',
  },
});

/** What is wrong with a page's HTML as it was sent. */
export const htmlFaults = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? ''}`));
};
