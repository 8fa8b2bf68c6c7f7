import '@remix-run/node';

declare module '@remix-run/node' {
  /** Loaders and actions give what they return as it is, and their types say so. */
  interface Future {
    v3_singleFetch: true;
  }
}
