import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StrayRequest } from './driver';

// Firefox itself asks its makers for updates and lists, whatever its settings say; no extension speaks to these hosts.
const ofFirefox = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|digicert\.com)$/;

/** A proxy that lets nothing through and notes down what was asked. */
export async function refusingProxy(): Promise<{ port: number; strays: StrayRequest[]; close(): void }> {
  const strays: StrayRequest[] = [];
  const note = (url: string, method: string, host: string) => { if (!ofFirefox.test(host)) strays.push({ url, method }); };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    note(url, request.method ?? '', URL.canParse(url) ? new URL(url).hostname : url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '', 'CONNECT', (request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { port: (server.address() as AddressInfo).port, strays, close: () => { server.closeAllConnections(); server.close(); } };
}
