# expect: PC504 @ here
from openai import AsyncOpenAI


async def talk(client: AsyncOpenAI, microphone) -> None:
    async with client.realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(session={"type": "realtime", "instructions": "Speak slowly."})  # <- here
        while microphone.is_open():
            await connection.input_audio_buffer.append(audio=await microphone.read())
