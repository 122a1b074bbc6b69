// Preloaded into every process that a command starts: it ends when the command is gone, even if that was killed outright.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Listening must not keep alive a process that has nothing else to do.
process.channel?.unref();
