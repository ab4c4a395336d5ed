# expect: nothing because litellm sets the breakpoints
import litellm

MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(question: str) -> str:
    reply = litellm.completion(
        model="anthropic/claude-sonnet-4-5",
        messages=[{"role": "system", "content": MANUAL}, {"role": "user", "content": question}],
        cache_control_injection_points=[{"location": "message", "role": "system"}],
    )
    return reply.choices[0].message.content
