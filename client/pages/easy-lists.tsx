import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { EasyItem, EasyList, EasyListGroup, EasyLists } from '#core/view/easy-lists-view.ts';

/** What tables say in the plain report, as lists that are read from the top: a thing, and under it a short line for each figure. */
export const EasyListsParts = ({ of }: { readonly of: readonly EasyLists[] }): ReactNode => of.map((lists) => <EasyListsPart key={lists.id} of={lists} />);

const EasyListsPart = ({ of: { id, title, intro, lists } }: { readonly of: EasyLists }): ReactNode => (
  <Part id={id} title={title}>
    {intro.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {lists.map((list, index) => (
      <List key={index} of={list} />
    ))}
  </Part>
);

const List = ({ of: { title, groups } }: { readonly of: EasyList }): ReactNode => (
  <div className="easy">
    <h3 className="govuk-heading-m">
      <Words of={title} />
    </h3>
    {groups.map((group, index) => (
      <Group key={index} of={group} />
    ))}
  </div>
);

const Group = ({ of: { heading, ranked, items } }: { readonly of: EasyListGroup }): ReactNode => {
  const rows = items.map((item, index) => <Item key={index} of={item} />);
  return (
    <>
      {heading && (
        <h4 className="govuk-heading-s">
          <Words of={heading} />
        </h4>
      )}
      {ranked ? <ol className="told">{rows}</ol> : <ul className="told">{rows}</ul>}
    </>
  );
};

const Item = ({ of: { label, texts } }: { readonly of: EasyItem }): ReactNode => (
  <li>
    <b>
      <Words of={label} />
    </b>
    {texts.map((text, index) => (
      <div key={index}>
        <Words of={text} />
      </div>
    ))}
  </li>
);
