// A preload under which every way to the network that Node has throws, and is noted in the file NETWORK_LOG.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

const note = (line) => {
  // A process that may not write says nothing, and cannot hide anything: what it tries throws all the same.
  if (process.permission === undefined || process.permission.has("fs.write", process.env.NETWORK_LOG))
    appendFileSync(process.env.NETWORK_LOG, `${line}\n`);
};

/** A pipe to another process of this machine is no network; tsx has one. */
const isLocal = (told) => {
  const [first] = Array.isArray(told) ? told : [told];
  const path = typeof first === "object" && first !== null ? first.path : first;
  return typeof path === "string" && /^(\/|\\\\[.?]\\pipe\\)/.test(path) && first?.port === undefined;
};

const refuse = (owner, prefix, names) => {
  for (const name of names) {
    const open = owner[name];
    owner[name] = function (...told) {
      if (isLocal(told[0])) return open.call(this, ...told);
      note(`tried ${prefix}.${name}`);
      throw new Error(`${prefix}.${name}: there is no network in this test`);
    };
  }
};

const asks = (object) =>
  Object.keys(object).filter(
    (name) => /^(lookup|resolve|reverse)/.test(name) && typeof object[name] === "function",
  );

refuse(net.Socket.prototype, "socket", ["connect"]);
refuse(net, "net", ["connect", "createConnection"]);
refuse(tls, "tls", ["connect"]);
refuse(http, "http", ["request", "get"]);
refuse(https, "https", ["request", "get"]);
refuse(http2, "http2", ["connect"]);
refuse(dgram.Socket.prototype, "dgram", ["bind", "connect", "send"]);
refuse(dns, "dns", asks(dns));
refuse(dns.promises, "dns.promises", asks(dns.promises));
for (const Resolver of [dns.Resolver, dns.promises.Resolver])
  refuse(Resolver.prototype, "resolver", ["resolve", "resolve4", "resolve6", "resolveAny", "reverse"]);
refuse(globalThis, "global", ["fetch", "WebSocket", "EventSource"]);
syncBuiltinESMExports();
note(`watched ${process.argv[1] ?? ""}`);
