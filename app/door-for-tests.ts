// A web process that has the door and nothing else, for webhooks-kill.test.ts to kill in the middle of a burst.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerDelivery } from "./answer-delivery.server.ts";

const server = createServer(answerDelivery);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`door listening ${(server.address() as AddressInfo).port}\n`);
});
