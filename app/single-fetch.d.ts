import '@remix-run/server-runtime';

declare module '@remix-run/server-runtime' {
  /** Loaders and actions give what they return as it is, and their types say so. */
  interface Future {
    v3_singleFetch: true;
  }
}
