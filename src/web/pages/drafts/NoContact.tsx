import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';

/** A year without anybody to ask may be published, but not by oversight (R34, S29). */
export function NoContact({ draft, programme }: { readonly draft: string; readonly programme: Programme }) {
  const { name, phone, email } = programme.circular.contact;
  if ([name, phone, email].some((text) => text.trim() !== '')) return null;
  return (
    <p className="note note-warn">
      联系人、电话和邮箱都还空着，各单位看不到该问谁。
      <Link to={`/drafts/${draft}/circular`} hash="e-contact">
        去填联系人
      </Link>
    </p>
  );
}
