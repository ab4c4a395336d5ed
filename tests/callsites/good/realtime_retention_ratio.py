# expect: nothing because much is dropped seldom
from openai import AsyncOpenAI


async def talk(client: AsyncOpenAI, microphone) -> None:
    async with client.realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(
            session={
                "type": "realtime",
                "instructions": "Speak slowly.",
                "truncation": {"type": "retention_ratio", "retention_ratio": 0.75},
            }
        )
        while microphone.is_open():
            await connection.input_audio_buffer.append(audio=await microphone.read())
