import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { GuardListView, OnlyIf } from '#core/view/paper-view.ts';

/** Who answers or reads what follows. */
export const OnlyIfText = ({ only, children }: { readonly only: OnlyIf; readonly children?: ReactNode }): ReactNode => (
  <div className="paper__only">
    <p>
      <Words of={only.text} />
      {only.list ? ':' : '.'} {!only.list && children}
    </p>
    {only.list && <GuardList list={only.list} />}
    {only.list && children && <p>{children}</p>}
  </div>
);

export const GuardList = ({ list }: { readonly list: GuardListView }): ReactNode => (
  <ul className="govuk-list govuk-list--bullet">
    {list.parts.map((part, index) => (
      <li key={index}>
        <Words of={part.text} />
        {part.list && <GuardList list={part.list} />}
      </li>
    ))}
  </ul>
);
