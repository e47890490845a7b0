import type { ReactNode } from 'react';
import { ADDRESSES, leadingBack, type FramePage } from '#core/view/addresses.ts';
import type { Frame } from '#core/view/frame-view.ts';

export interface FrameLinkProps extends Pick<Frame, 'leaving' | 'wayBack' | 'enclosed'> {
  readonly className?: string;
  readonly to: FramePage;
  readonly children: ReactNode;
}

/** A way from header or foot. Where something may be typed it posts the form, which keeps it and leads on. */
export const FrameLink = ({ className, to, leaving, wayBack, enclosed, children }: FrameLinkProps): ReactNode => {
  if (enclosed) return <span className={className}>{children}</span>;
  if (leaving === null) {
    return (
      <a className={className} href={leadingBack(ADDRESSES[to], wayBack)}>
        {children}
      </a>
    );
  }
  return (
    <button className={className ?? 'linkbutton'} type="submit" form={leaving} name="_action" value={to}>
      {children}
    </button>
  );
};
