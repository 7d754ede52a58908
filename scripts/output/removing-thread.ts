import { rmSync } from "node:fs";
import { workerData } from "node:worker_threads";

// It is started without the hooks of our commands, so it may import nothing but Node's own modules.
const folder: string = workerData;
rmSync(folder, { recursive: true, force: true });
