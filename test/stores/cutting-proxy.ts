/** A proxy on loopback that lets requests through until a number of bytes was sent, and then cuts every connection. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface CuttingProxy {
  /** The address of the server, through the proxy. */
  url: string;
}

export async function cuttingProxy(url: string, bytes: number): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let left = bytes;
  const server = createServer((socket) => {
    const through = connect(Number(target.port), target.hostname);
    for (const one of [socket, through]) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => [socket, through].forEach((other) => other.destroy()));
    }
    through.pipe(socket);
    socket.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) sockets.forEach((other) => other.destroy());
      else through.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return { url: Object.assign(new URL(url), { port: String((server.address() as AddressInfo).port) }).href };
}
