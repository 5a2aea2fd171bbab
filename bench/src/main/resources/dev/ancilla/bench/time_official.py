"""Times the official checker over recorded answers; prints the CPU seconds of each round. Imports are not counted."""
import importlib.machinery
import importlib.util
import json
import sys
import time

tool_path, prompts_path, responses_path, rounds = sys.argv[1:5]
loader = importlib.machinery.SourceFileLoader("tool", tool_path)
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("tool", loader))
loader.exec_module(tool)
registry = tool.load_registry()
prompts = {row["key"]: row for row in map(json.loads, open(prompts_path, encoding="utf-8"))}
rows = [json.loads(line) for line in open(responses_path, encoding="utf-8")]
for row in rows[:20]:
    tool.judge(registry, prompts[row["key"]], row["response"])
for _ in range(int(rounds)):
    start = time.process_time()
    for row in rows:
        tool.judge(registry, prompts[row["key"]], row["response"])
    print(time.process_time() - start, flush=True)
