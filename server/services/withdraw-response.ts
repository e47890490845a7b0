import { ADDRESSES } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { WithdrawView } from '#core/view/page-view.ts';
import { tidyCode } from '#server/services/keys.ts';
import type { Services } from '#server/services/respondent.ts';

/** Length of a receipt without its spaces. */
const RECEIPT_LENGTH = 16;

/** The page where an answer is withdrawn: first the receipt, then a question, then done. */
export const withdrawPage = (services: Services, language: string, step: WithdrawView['step'], receipt = '', error: WithdrawView['error'] = null): WithdrawView => ({
  page: 'withdraw',
  ...buildFrame({ language, questionnaire: null, address: ADDRESSES.withdraw, form: step === 'done' ? null : FORM }),
  action: ADDRESSES.withdraw,
  csrf: services.keys.csrf(''),
  step,
  receipt,
  error,
});

/** The page as it was left, in another language or with other settings; the question only where there is a receipt to ask about. */
export const showWithdrawal = (services: Services, language: string, receipt: string, step: string): WithdrawView =>
  withdrawPage(services, language, step === 'confirm' && tidyCode(receipt).length === RECEIPT_LENGTH ? 'confirm' : 'ask', receipt);

/**
 * A receipt that was never given and one whose answer is already gone look alike: the page asks to confirm either,
 * and says afterwards that no answer is stored under it. So a guess tells nothing.
 */
export const withdrawResponse = async (services: Services, language: string, receipt: string, confirmed: boolean): Promise<WithdrawView> => {
  if (tidyCode(receipt).length !== RECEIPT_LENGTH) return withdrawPage(services, language, 'ask', receipt, { key: 'withdraw.receipt.wrong' });
  if (!confirmed) return withdrawPage(services, language, 'confirm', receipt);
  await services.storage.write({ do: 'withdraw response', receiptHash: services.keys.receiptHash(receipt), today: services.today() });
  return withdrawPage(services, language, 'done');
};
