import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';
import type { QrView } from '#core/view/studio/checking-view.ts';
import type { Text } from '#core/view/text.ts';

/** A QR code. Dark on light in every theme: cameras read no other. */
export const Qr = ({ qr: { size, path }, label }: { readonly qr: QrView; readonly label: Text }): ReactNode => {
  const { say } = useSpeech();
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say(label).text} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};
