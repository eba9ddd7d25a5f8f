import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallFailed } from '../contract/client.ts';
import { applyBigText } from './parts/useBigText.ts';
import { router } from './router.tsx';
import { markOutdated } from './session/serverBuild.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/form.css';
import './styles/paper.css';

applyBigText();
// A screen that is no longer on the server, which answers: the tab is older than the installation. Without a network it says nothing.
window.addEventListener('vite:preloadError', () => {
  void fetch('/manifest.webmanifest', { cache: 'no-store', method: 'HEAD' }).then(
    markOutdated,
    () => undefined,
  );
});

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (count, error) => error instanceof CallFailed && error.uncertain && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
