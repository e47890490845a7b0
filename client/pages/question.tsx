import type { ReactNode } from 'react';
import { Button, DefaultButton, QuietButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { focusTarget, Items } from '#client/components/items/items.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { hasSeveral, ProgressText } from '#client/components/progress/progress.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { BackButton } from '#client/pages/back-link.tsx';
import { Form } from '#client/pages/form.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { PageHeading, Within } from '#client/pages/question-head.tsx';
import { FORM } from '#core/view/frame.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import type { Label } from '#core/view/text.ts';

/** A step of the questionnaire: one question, or a few that belong together. */
export const QuestionPage = ({ view, assets }: { readonly view: QuestionPageView; readonly assets: Assets }): ReactNode => {
  const form = view.languageSwitch?.form ?? FORM;
  return (
    <Layout
      frame={view}
      assets={assets}
      title={titleOf(view)}
      failed={view.errors.length > 0}
      skip={{ key: 'skip.content' }}
      share={view.progress ? view.progress.number / view.progress.total : null}
      first={<DefaultButton form={form} label={{ key: 'continue' }} value="next" />}
    >
      <BackButton form={form} />
      <ErrorSummary errors={view.errors.map(({ target, text }) => ({ target: focusTarget(view.items, target), text }))} />
      {view.welcome && (
        <Notice>
          <Words of={view.welcome} />
        </Notice>
      )}
      <ProgressText view={view} />
      <Form id={form} action={view.action} csrf={view.csrf}>
        {view.errors.length > 0 && <Checked />}
        <Within within={view.within} />
        <PageHeading heading={view.heading} />
        <Items items={view.items} over={(name) => <PaperNumber view={view} name={name} />} under={(name) => <Clear view={view} name={name} />} />
        <div className="actions">
          <Button label={{ key: 'continue' }} value="next" />
          {view.canSkip && <QuietButton label={view.progress && hasSeveral(view.progress) ? { key: 'skip.several' } : { key: 'skip' }} value="skip" />}
          <QuietButton label={{ key: 'pause' }} value="pause" />
        </div>
      </Form>
    </Layout>
  );
};

/** Tells the switch of language that the page says what is wrong, so that it does in the other language too. */
const Checked = (): ReactNode => <input type="hidden" name="_checked" value="1" />;

/** Parts of a long matrix have the same question: their titles tell them apart. */
const titleOf = ({ title, part }: QuestionPageView): Label =>
  part ? { key: 'title.part', parameters: { title: title.text, number: part.number, total: part.total } } : title;

/** Where the question stands on the paper that is typed in. */
const PaperNumber = ({ view, name }: { readonly view: QuestionPageView; readonly name: string }): ReactNode => {
  const found = view.paperNumbers.find(({ question }) => question === name);
  return (
    found && (
      <p className="onpaper">
        <Words of={{ key: 'entry.number', parameters: { number: found.number } }} />
      </p>
    )
  );
};

/** Radios cannot be unchosen by themselves. Where there are several, the button says whose answer it takes away. */
const Clear = ({ view, name }: { readonly view: QuestionPageView; readonly name: string }): ReactNode => {
  const { say } = useSpeech();
  const clear = view.clear.find(({ question }) => question === name);
  return (
    clear && (
      <p className="clear">
        <QuietButton label={{ key: 'clear' }} value={`clear:${clear.question}`} context={{ key: 'clear.context', parameters: { title: say(clear.label).text } }} />
      </p>
    )
  );
};
