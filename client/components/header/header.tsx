import type { ReactNode } from 'react';
import { BookIcon, Mark, TextIcon } from '#client/components/icons/icons.tsx';
import { ProgressLine } from '#client/components/progress/progress.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { FrameLink } from '#client/components/frame-link/frame-link.tsx';
import type { Frame, LanguageSwitch, SettingsLink } from '#core/view/frame-view.ts';

export interface HeaderProps {
  readonly languageSwitch: LanguageSwitch | null;
  readonly settings: SettingsLink | null;
  readonly leaving: Frame['leaving'];
  readonly wayBack: Frame['wayBack'];
  readonly enclosed: Frame['enclosed'];
  /** How much of the questionnaire is behind, 0 to 1; null where there is nothing to tell: a plain line. */
  readonly share: number | null;
  /** Address of the script that reads aloud. */
  readonly player: string;
}

/** The same on every page: the mark, then the tools, then the line that the answers sit on. A script adds Lyssna first among the tools. */
export const Header = ({ languageSwitch, settings, leaving, wayBack, enclosed, share, player }: HeaderProps): ReactNode => {
  const { say } = useSpeech();
  return (
    <header className="top">
      <div className="govuk-width-container top__row" data-listen={say({ key: 'listen.start' }).text} data-player={player} data-failed={say({ key: 'listen.unfetched' }).text}>
        <FrameLink className="mark" to="list" leaving={leaving} wayBack={wayBack} enclosed={enclosed}>
          <Mark />
          <span>
            <Words of={{ key: 'site.name' }} />
          </span>
        </FrameLink>
        {languageSwitch && <LanguageTool to={languageSwitch} />}
        {settings && <SettingsTool to={settings} />}
      </div>
      {share === null ? <div className="line line--plain" /> : <ProgressLine share={share} />}
    </header>
  );
};

/** On a page with a form the switch posts it, so that nothing typed is lost; elsewhere it is a link. */
const LanguageTool = ({ to }: { readonly to: LanguageSwitch }): ReactNode => {
  const inside = (
    <>
      <BookIcon />
      <span>
        <Words of={to.label} />
      </span>
    </>
  );
  if (to.form === null) {
    return (
      <a className="tool" href={to.address} hrefLang={to.to}>
        {inside}
      </a>
    );
  }
  return (
    <button className="tool" type="submit" form={to.form} formAction={to.address} name="_action" value="language">
      {inside}
    </button>
  );
};

/** On a page with a form it posts it, so that what is typed is kept: to the page, or to the settings, which hand it back. */
const SettingsTool = ({ to }: { readonly to: SettingsLink }): ReactNode => {
  const inside = (
    <>
      <TextIcon />
      <span>
        <Words of={{ key: 'settings.tool' }} />
      </span>
    </>
  );
  if (to.form === null) {
    return (
      <a className="tool" href={to.address}>
        {inside}
      </a>
    );
  }
  return (
    <button className="tool" type="submit" form={to.form} {...(to.hands && { formAction: to.address })} name="_action" value={to.hands ? 'kept' : 'settings'}>
      {inside}
    </button>
  );
};
