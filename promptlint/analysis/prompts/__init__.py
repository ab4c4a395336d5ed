"""From values to prompts: requests, their settings, and what is shaped like one."""
