/** Preloaded by the bench: tells the peak memory of the process when it ends, in KB (getrusage, ru_maxrss). */
process.on("exit", () => {
  console.error(`peak memory ${process.resourceUsage().maxRSS} KB`);
});
