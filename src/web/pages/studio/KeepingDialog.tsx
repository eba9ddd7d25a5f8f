import type { ComponentType } from 'react';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import type { Keeping } from './keeping.ts';
import { AppointDialog, LeadLeftDialog, MoveDialog } from './LeadDialogs.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import type { Member, StudioFile } from './studioFile.ts';
import { TitleDialog } from './TitleDialog.tsx';

interface Props {
  readonly file: StudioFile;
  readonly what: Keeping;
  readonly member: Member | undefined;
  readonly onClose: () => void;
}
const dialogs: {
  readonly [K in Exclude<Keeping, 'member'>]: ComponentType<{ file: StudioFile; onClose: () => void }>;
} = {
  correct: CorrectDialog,
  title: TitleDialog,
  appoint: AppointDialog,
  left: LeadLeftDialog,
  move: MoveDialog,
};

/** The dialog that was asked for; loaded only then, a phone that reads needs none of it. */
export default function KeepingDialog({ file, what, member, onClose }: Props) {
  if (what === 'member')
    return (
      <OfficeProvider>
        <MemberDialog studio={file.id} member={member} onClose={onClose} />
      </OfficeProvider>
    );
  const Dialog = dialogs[what];
  return (
    <OfficeProvider>
      <Dialog file={file} onClose={onClose} />
    </OfficeProvider>
  );
}
