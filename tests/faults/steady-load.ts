/**
 * A process that asks for an address at a steady rate, with 64 connections, and follows every thousandth page to the
 * files that it names. Says how many answers there were, and how many were not 200 or named a file that was gone.
 */
import { Agent, get } from "node:http";

const [origin = "", path = "/", rate = "5000", seconds = "60"] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const counted = { answers: 0, bad: 0, followed: 0, missing: 0 };
let asked = 0;

/** The status and, where it is wanted, the text at a path. */
const ask = (from: string, isRead: boolean): Promise<{ status: number; text: string }> =>
  new Promise((done) => {
    get(origin + from, { agent }, (answer) => {
      let text = "";
      if (isRead) answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      else answer.resume();
      answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
    }).on("error", () => done({ status: 0, text: "" }));
  });

async function visit(isFollowed: boolean): Promise<void> {
  const { status, text } = await ask(path, isFollowed);
  counted.answers += 1;
  if (status !== 200) counted.bad += 1;
  if (!isFollowed) return;
  const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = ""]) => file);
  for (const file of files) {
    counted.followed += 1;
    if ((await ask(file, false)).status !== 200) counted.missing += 1;
  }
}

const started = performance.now();
const waiting: Promise<void>[] = [];
const timer = setInterval(() => {
  const elapsed = (performance.now() - started) / 1000;
  const due = Math.min(elapsed, Number(seconds)) * Number(rate);
  for (; asked < due; asked += 1) waiting.push(visit(asked % 1000 === 0));
  if (elapsed < Number(seconds)) return;
  clearInterval(timer);
  void Promise.all(waiting).then(() => {
    const took = (performance.now() - started) / 1000;
    console.log(JSON.stringify({ ...counted, perSecond: Math.round(counted.answers / took) }));
    agent.destroy();
  });
}, 5);
