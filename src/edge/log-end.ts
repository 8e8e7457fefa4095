/** Runs something once the last byte of an answer has gone out: pages stream, and their reads go on while they do. */
export function loggedToTheEnd(response: Response, atEnd: () => void): Response {
  if (!response.body) {
    atEnd();
    return response;
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({ flush: atEnd });
  void response.body.pipeTo(writable).catch(atEnd);
  return new Response(readable, response);
}
