import { useEffect, useState } from 'react';

/** Shown while something is fetched; stays silent for the first moment, so that quick answers do not flicker. */
export function Waiting({ what = '正在读取' }: { readonly what?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {late ? `${what}……` : ''}
    </p>
  );
}
