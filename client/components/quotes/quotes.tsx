import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { QuotesView } from '#core/view/quotes-view.ts';

/** What people have written, in their words: each a quotation, in a list that says how many there are. */
export const Quotes = ({ of: { title, intro, quotes } }: { readonly of: QuotesView }): ReactNode => (
  <section className="section" id="citat" aria-labelledby="citat-rubrik">
    <h2 className="govuk-heading-m" id="citat-rubrik">
      <Words of={title} />
    </h2>
    <p className="govuk-body">
      <Words of={intro} />
    </p>
    <ul className="quotes">
      {quotes.map((quote, index) => (
        <li key={index}>
          <blockquote lang="sv">{quote}</blockquote>
        </li>
      ))}
    </ul>
  </section>
);
