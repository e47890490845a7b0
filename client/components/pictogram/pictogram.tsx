/// <reference types="vite/types/importMeta.d.ts" />
import { createContext, useContext, type ReactNode } from 'react';
import { Recorded } from '#client/components/recorded/recorded.tsx';
import { Words } from '#client/components/text/text.tsx';
import { mediaAddress } from '#core/view/addresses.ts';
import type { ListChoice } from '#core/view/item-view.ts';
import type { Pictogram as Picture } from '#core/view/pictograms.ts';

const FILES = import.meta.glob<string>('../../pictograms/*.svg', { query: '?raw', import: 'default', eager: true });

/** What a drawing's file has inside: on a page the style sheet gives the colours that stand in the file for those who open it alone. */
const insideOf = (file: string): string => file.slice(file.indexOf('>') + 1, file.lastIndexOf('</svg>')).replaceAll(/ fill="#\w+"|\n\s*/g, '');

const DRAWINGS: ReadonlyMap<string, string> = new Map(Object.entries(FILES).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), insideOf(file)]));

const PicturesContext = createContext(true);

/** Whether everything inside shows its pictures: the reader's own choice. */
export const Pictures = ({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }): ReactNode => <PicturesContext value={shown}>{children}</PicturesContext>;

export const usePictures = (): boolean => useContext(PicturesContext);

/**
 * A picture before a text that says the same: no part of any name, so that it is heard by nobody and missed by nobody.
 * Nothing where there is none, or where the reader wants none. The size is set before it is drawn, so nothing moves.
 */
export const Pictogram = ({ of }: { readonly of: Picture | null }): ReactNode => {
  const shown = usePictures();
  if (!of || !shown) return null;
  return of.kind === 'file' ? <img className="pic pic--own" src={mediaAddress(of.file)} alt="" width={48} height={48} /> : <Drawn name={of.name} />;
};

const Drawn = ({ name }: { readonly name: string }): ReactNode => (
  <svg
    className="pic"
    viewBox="0 0 48 48"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML={{ __html: DRAWINGS.get(name) ?? '' }}
  />
);

/**
 * Choices with their pictures above a native control that can hold none. Seen and not heard: the control says the same
 * words. Lyssna reads them here, where they are seen. Nothing where the reader wants no pictures.
 */
export const PicturedList = ({ of }: { readonly of: readonly ListChoice[] }): ReactNode => {
  const shown = usePictures();
  return (
    shown &&
    of.length > 0 && (
      <ul className="pictured-list" aria-hidden="true">
        {of.map(({ value, label, pictogram, audio }) => (
          <li key={value}>
            <Pictured by={pictogram}>
              <Recorded audio={audio}>
                <Words of={label} />
              </Recorded>
            </Pictured>
          </li>
        ))}
      </ul>
    )
  );
};

/** Words with their picture before them; on a narrow screen above them. */
export const Pictured = ({ by, children }: { readonly by: Picture | null; readonly children: ReactNode }): ReactNode => {
  const shown = usePictures();
  if (!by || !shown) return children;
  return (
    <span className="pictured">
      <Pictogram of={by} />
      <span>{children}</span>
    </span>
  );
};
