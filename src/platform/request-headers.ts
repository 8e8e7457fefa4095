/** Headers the edge sets on a request for the app behind it; whatever a client sent under these names is dropped. */
export const requestHeaders = { id: 'x-request-id', nonce: 'x-nonce' } as const;
