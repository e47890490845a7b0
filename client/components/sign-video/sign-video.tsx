import type { ReactNode } from 'react';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { SignView } from '#core/view/item-view.ts';

/** `id`: unique on the page. Nothing of the film is fetched before somebody starts it, and its place is there before it. */
export const SignVideo = ({ id, sign }: { readonly id: string; readonly sign: SignView | null }): ReactNode =>
  sign && (
    <details className="govuk-details sign">
      <summary className="govuk-details__summary">
        <span id={id} className="govuk-details__summary-text">
          <Words of={{ key: 'sign.open' }} />
        </span>
      </summary>
      <div className="govuk-details__text">
        <Film sign={sign} name={id} />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              <Words of={{ key: 'sign.transcript' }} />
            </span>
          </summary>
          <div className="govuk-details__text sign__words">
            <Words of={sign.transcript} />
          </div>
        </details>
      </div>
    </details>
  );

/** `swl`: Swedish Sign Language in the IANA registry. The words round the film are not in it. */
const Film = ({ sign, name }: { readonly sign: SignView; readonly name: string }): ReactNode => {
  const { say } = useSpeech();
  return (
    <video className="sign__film" lang="swl" controls preload="none" playsInline width={640} height={360} aria-labelledby={name}>
      <source src={sign.video} type={sign.video.endsWith('.webm') ? 'video/webm' : 'video/mp4'} />
      <track kind="captions" src={sign.captions} srcLang="sv" label={say({ key: 'sign.captions' }).text} />
    </video>
  );
};
