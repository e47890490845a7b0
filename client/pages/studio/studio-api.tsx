import { Fragment, type ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import type { ApiLinkView, ApiOperationView, ApiRowView, StudioApiView } from '#core/view/studio/api-view.ts';

const TITLE = { key: 'studio.api.title' };

/** What the JSON API is. */
export const StudioApiPage = ({ view, assets }: { readonly view: StudioApiView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE}>
    <div className="api">
      <h1>
        <Words of={TITLE} />
      </h1>
      {['lead', 'token', 'errors'].map((part) => (
        <Paragraph key={part} of={{ key: `studio.api.${part}` }} />
      ))}
      <p>
        <a href={view.document}>
          <Words of={{ key: 'studio.api.document' }} />
        </a>
      </p>
      <Section id="nycklar" title={{ key: 'studio.api.scopes' }}>
        <Rows rows={view.scopes} />
      </Section>
      {view.groups.map(({ id, title, operations }) => (
        <Section key={id} id={id} title={title}>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </Section>
      ))}
      <Section id="fel" title={{ key: 'studio.api.common' }}>
        <Rows rows={view.errors} />
      </Section>
      <Section id="former" title={{ key: 'studio.api.shapes' }}>
        {view.shapes.map((shape) => (
          <Fields key={shape.id} shape={shape} />
        ))}
      </Section>
    </div>
  </StudioLayout>
);

const Section = ({ id, title, children }: { readonly id: string; readonly title: ApiRowView['about']; readonly children: ReactNode }): ReactNode => (
  <section className="section" aria-labelledby={id}>
    <h2 id={id}>
      <Words of={title} />
    </h2>
    {children}
  </section>
);

const Fields = ({ shape: { id, name, about, fields } }: { readonly shape: StudioApiView['shapes'][number] }): ReactNode => (
  <section aria-labelledby={id}>
    <h3 id={id}>
      <code>{name}</code>
    </h3>
    <Paragraph of={about} />
    <Rows rows={fields} />
  </section>
);

const Operation = ({ operation: { id, method, path, summary, needs, takes, reads, answers } }: { readonly operation: ApiOperationView }): ReactNode => (
  <section className="card api__operation" aria-labelledby={id}>
    <h3 id={id}>
      <code>
        {method} <Path of={path} />
      </code>
    </h3>
    <Paragraph of={summary} />
    <Paragraph of={needs} />
    {takes && (
      <p>
        <Words of={{ key: 'studio.api.takes' }} /> <Shape of={takes} />
      </p>
    )}
    <Rows rows={reads} />
    <dl className="api__rows">
      {answers.map(({ word, about, shape }) => (
        <Fragment key={word}>
          <dt>
            <code>{word}</code>
          </dt>
          <dd>
            <Words of={about} /> {shape && <Shape of={shape} />}
          </dd>
        </Fragment>
      ))}
    </dl>
  </section>
);

/** A long address breaks where its parts meet. */
const Path = ({ of }: { readonly of: string }): ReactNode =>
  of.split('/').slice(1).map((part, index) => (
    <Fragment key={index}>
      <wbr />/{part}
    </Fragment>
  ));

const Shape = ({ of: { address, name } }: { readonly of: ApiLinkView }): ReactNode => (
  <a href={address}>
    <code>{name}</code>
  </a>
);

const Rows = ({ rows }: { readonly rows: readonly ApiRowView[] }): ReactNode =>
  rows.length > 0 && (
    <dl className="api__rows">
      {rows.map(({ word, kind, about }) => (
        <Fragment key={word}>
          <dt>
            <code>{word}</code>
            {kind && (
              <span className="soft">
                {' '}
                <Words of={kind} />
              </span>
            )}
          </dt>
          <dd>
            <Words of={about} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
