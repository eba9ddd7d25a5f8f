import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Unsaved, unsavedWork } from '../../form/journal/shelf.ts';

/** Something typed on this device has not reached the server: say so, and where. */
export function UnsavedNote({ user }: { readonly user: string }) {
  const [{ applications, drafts }, setUnsaved] = useState<Unsaved>({ applications: [], drafts: [] });
  useEffect(() => {
    void unsavedWork(user).then(setUnsaved, () => undefined);
  }, [user]);
  if (applications.length + drafts.length === 0) return null;
  return (
    <div className="note note-warn">
      <p>本机还有填写的内容没有保存到服务器。打开后会自动补存。</p>
      <p>
        {applications.map((id, at) => (
          <Link key={id} to={`/applications/${id}`}>
            打开申报{applications.length > 1 ? at + 1 : ''}
          </Link>
        ))}
        {drafts.map((id, at) => (
          <Link key={id} to={`/drafts/${id}`}>
            打开年度工作草案{drafts.length > 1 ? at + 1 : ''}
          </Link>
        ))}
      </p>
    </div>
  );
}
