# expect: nothing because the function says where the memory lies, not what it holds
RULES = "Answer in whole sentences, name the room in which a work hangs, and never invent a date. " * 80


def build_memory_prompt(settings):
    return f"Keep notes in {settings.memory_dir}.\n"


def build_system_prompt(settings):
    return build_memory_prompt(settings) + RULES
