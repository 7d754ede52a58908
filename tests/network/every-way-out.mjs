// Tries every way to the network of Node, to the port that it is given, and says which of them were not refused.
import dgram from "node:dgram";
import dns, { lookup } from "node:dns";
import { lookup as lookUpLater } from "node:dns/promises";
import http, { get } from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net, { connect } from "node:net";
import tls from "node:tls";

const port = Number(process.argv[2]);
const address = `http://127.0.0.1:${port}/`;
const ways = {
  "net.connect": () => net.connect(port),
  "net.connect by name": () => connect(port, "127.0.0.1"),
  "new net.Socket": () => new net.Socket().connect(port),
  "tls.connect": () => tls.connect(port),
  "http.get": () => http.get(address),
  "http.get by name": () => get(address),
  "http.request": () => http.request(address),
  "https.get": () => https.get(`https://127.0.0.1:${port}/`),
  "http2.connect": () => http2.connect(address),
  fetch: () => fetch(address),
  WebSocket: () => new WebSocket(`ws://127.0.0.1:${port}/`),
  dgram: () => dgram.createSocket("udp4").send("a", port),
  "dns.lookup": () => dns.lookup("localhost", () => undefined),
  "dns.lookup by name": () => lookup("localhost", () => undefined),
  "dns.resolve4": () => dns.resolve4("localhost", () => undefined),
  "dns/promises": () => lookUpLater("localhost"),
  Resolver: () => new dns.Resolver().resolve4("localhost", () => undefined),
};
// What is refused only after it has set out is not refused.
process.on("uncaughtException", () => undefined);
const open = [];
for (const [name, go] of Object.entries(ways))
  try {
    await Promise.race([go(), new Promise((late) => setTimeout(late, 300))]);
    open.push(name);
  } catch (error) {
    if (!error.message.includes("there is no network in this test")) open.push(`${name}: ${error.message}`);
  }
console.log(JSON.stringify({ tried: Object.keys(ways).length, open }));
process.exit();
