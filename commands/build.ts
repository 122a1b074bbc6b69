// npm run build: the Prisma client and the pages for production, in build/.
import { buildPages, generateClient } from "./prepare.ts";

await generateClient();
await buildPages();
process.stdout.write("built: build/client and build/server\n");
